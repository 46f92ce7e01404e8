"""Why a text gives the events it gives and no others: what the stages of extraction found."""
