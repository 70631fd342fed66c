"""Rules on a document as a whole: its parts, recipients, signature, appendices and tables (DOC, REC, SGN, APP, TBL)."""
