### Brazilian Portuguese: what is missing here is said in English.
