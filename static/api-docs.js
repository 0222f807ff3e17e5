"use strict";
const docs = document.getElementById("api-docs");
// No validator of another host, no fonts, no top bar: everything comes from this site.
window.SwaggerUIBundle({
  url: docs.dataset.schema,
  domNode: docs,
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers["Accept-Language"] = document.documentElement.lang;
    return request;
  },
  presets: [window.SwaggerUIBundle.presets.apis],
});
