"""Voila and JupyterLab with our settings: the only place that knows a server."""
