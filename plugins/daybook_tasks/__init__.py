"""The tasks of `invoke`, by whom they are for; each is a few lines that call a function of `daybook.commands`."""
