"""The content of the sample workbooks, in English and French, as plain nouns of the model."""
