"""Documents as the law numbers and names them: kinds, agencies, numbers, citations, the register."""
