"""How Sphinx builds these pages."""

from importlib.metadata import version as installed

project = "tdc-programme"
author = "The tdc-programme developers"
copyright = "2026, the tdc-programme developers"
release = version = installed("tdc-programme")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "tdc-programme"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_use_rtype = False
python_display_short_literal_types = True
add_module_names = False
