from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "concordat.review.learning"
    label = "learning"
    verbose_name = "Learning from corrections"
