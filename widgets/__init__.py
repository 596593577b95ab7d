"""The views: they import planproof, draw and listen, and never compute."""
