"""The printed text of papers as the checks see it: blocks, sentences, and the days, amounts and ratings in them."""
