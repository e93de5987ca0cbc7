"""Recipes, runs and the trainer that advances them."""
