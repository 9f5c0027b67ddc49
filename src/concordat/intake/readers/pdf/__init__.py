"""PDF papers: from characters at places on a page to lines and grids in reading order.

``letters`` takes runs of words with their places, ``rulings`` the lines drawn, ``ruled`` and ``unruled`` the tables,
``columns`` the reading order, ``furniture`` what repeats on every page, ``paragraphs`` joins lines; ``reading`` is the
door.
"""
