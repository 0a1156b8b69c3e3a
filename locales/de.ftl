### German: what is missing here is said in English.
