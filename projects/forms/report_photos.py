"""Photos in a report's form: taken with the camera or chosen, each judged by itself, so that good ones are kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from projects.actions.report_photos import PHOTOS_AT_MOST
from projects.models import ReportPhoto
from projects.photos import (
    BYTES_AT_MOST,
    DamagedPhotoError,
    HeifError,
    NotAPhotoError,
    Photo,
    PhotoError,
    TooLargeError,
    TooManyPixelsError,
    make_publishable,
)

# Asked for these, phones turn their own format into JPEG by themselves.
TAKEN = "image/jpeg,image/png,image/webp"
REFUSALS: dict[type[PhotoError], Any] = {
    TooLargeError: _("“%(name)s” is larger than %(megabytes)d MB. Send it in a smaller size."),
    TooManyPixelsError: _("“%(name)s” has too many pixels. Send it in a smaller size."),
    HeifError: _("“%(name)s” is a HEIC photo, which browsers don’t show. Set the camera to JPEG (“Most Compatible”)."),
    NotAPhotoError: _("“%(name)s” is no JPEG, PNG or WebP photo."),
    DamagedPhotoError: _("“%(name)s” is damaged or wasn’t sent whole. Send it again."),
}


class PhotosInput(forms.FileInput):
    allow_multiple_selected = True


class PhotosField(forms.Field):
    """Several files at once; gives the photos among them and adds an error for each of the others."""

    widget = PhotosInput

    def __init__(self, *, attrs: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(required=False, widget=PhotosInput(attrs={"multiple": True, **attrs}), **kwargs)


class PhotosForm(forms.Form):
    """`photos` are those that can be kept, whether or not the form is valid."""

    camera = PhotosField(label=_("Take a photo"), attrs={"accept": "image/*", "capture": "environment"})
    chosen = PhotosField(label=_("Choose photos"), attrs={"accept": TAKEN})

    def __init__(self, *args: Any, room: int = PHOTOS_AT_MOST, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.room = room
        self.photos: list[Photo] = []

    def clean(self) -> dict[str, Any]:
        for name in self.fields:
            for file in self.files.getlist(name) if hasattr(self.files, "getlist") else ():
                self.take(name, file)
        return self.cleaned_data

    def take(self, field: str, file: Any) -> None:
        if len(self.photos) >= self.room:
            limit = ValidationError(_("A report has %(limit)d photos at most."), params={"limit": PHOTOS_AT_MOST})
            if not self.has_error(field):
                self.add_error(field, limit)
            return
        try:
            self.photos.append(make_publishable(file))
        except PhotoError as refused:
            params = {"name": file.name, "megabytes": BYTES_AT_MOST // 1024**2}
            self.add_error(field, ValidationError(REFUSALS[type(refused)], params=params))


class PhotoForm(forms.Form):
    """A photo that the report has already."""

    caption = forms.CharField(label=_("What it shows"), max_length=100, required=False)
    removed = forms.BooleanField(label=_("Take away"), required=False)

    def __init__(self, *args: Any, photo: ReportPhoto, **kwargs: Any) -> None:
        super().__init__(*args, prefix=f"photo{photo.pk}", initial={"caption": photo.caption}, **kwargs)
        self.photo = photo
