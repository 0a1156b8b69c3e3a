### Spanish: what is missing here is said in English.
