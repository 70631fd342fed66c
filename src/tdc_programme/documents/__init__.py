"""Administrative documents as a whole: their model, reading them from files and text, writing them."""
