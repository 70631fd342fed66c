"""Rules on the programme, its regions, organisations and persons (PRG, REG, ORG, PER)."""
