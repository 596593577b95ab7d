"""The frozen nouns that every stage shares."""
