"""Parts that know nothing of photos: colours, icons, buttons, tables, questions."""
