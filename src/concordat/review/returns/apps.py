from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    name = "concordat.review.returns"
    label = "review_returns"
    verbose_name = "Accepting returns"
