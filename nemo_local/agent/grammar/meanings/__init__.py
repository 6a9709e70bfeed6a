"""What a wish means, once the table has told which sort of wish it is."""
