"""The article in a saved page of the web, without what stands around it."""
