"""The rules: one module and one table of words a group, both named by the code of the group."""
