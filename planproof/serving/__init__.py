"""Voila and JupyterLab with our settings: the only place that knows a server."""
from planproof.serving.run import serve_apps, serve_lab

__all__ = ["serve_apps", "serve_lab"]
