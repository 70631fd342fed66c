"""The JSON of every value of this library: what its form is, and how it is written and read.

The form follows from the types alone. :mod:`.shapes` says of each type what its JSON is: a tree of a dozen sorts of
node. Everything else walks that tree: :mod:`.writing` makes the functions that write, :mod:`.reading` those that read,
:mod:`.diagnosis` tells every fault of what could not be read, and a schema follows from it as well.

* A class is an object, field by field under the same names; a field at its default is left out.
* What is one thing to its readers is one string: a date ``"2020-08-31"``, a document number ``"15/2022/TT-BKHCN"``, a
  kind of document ``"Thông tư"`` (:mod:`.strings`, :mod:`.rows`). A value that its string does not say whole (a lunar
  date, a number written another way) is an object with its fields. Either is read, always; so files of the earlier
  form, which had the objects alone, are read as they are.
* An enumeration member is its value; an ``int`` is a number; a :class:`~decimal.Decimal` a string (``"12.5"``), as
  readers of JSON numbers round.
* Where a field takes values of several classes, the object says which: ``{"type": "Period", …}``.
* The object of a whole file says what form it has: ``{"schema": "tdc-programme/2", …}`` (:mod:`.versions`).
"""
