"""Why a file or a change of the library was refused, said to people in each language, by the reason raised."""
