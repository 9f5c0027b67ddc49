from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "concordat.review.letters"
    label = "review_letters"
    verbose_name = "Returns by letter"
