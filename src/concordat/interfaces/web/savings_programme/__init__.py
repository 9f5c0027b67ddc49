"""Savings programmes: the list, a programme's page with its years and lines, its forms and its workbook."""
