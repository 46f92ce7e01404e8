"""Records for tools of annotation and back: brat, doccano, Label Studio; one module for each."""
