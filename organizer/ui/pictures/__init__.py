"""Photos on the screen: thumbnails, cards, previews."""
