-- Vilka personer en import har ändrat står i åtkomstloggen; tabellen som fanns för det är borta, och med den dess rad i gallringens lista.
delete from disposal_source where relation = 'import_change';
