"""What comes before and after reading an article, without a database: files, dates of publication, twins, sheets."""
