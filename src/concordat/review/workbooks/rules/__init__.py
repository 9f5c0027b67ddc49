"""How a returned workbook is matched to what was asked: by key, wording and content, never by position. Pure."""
