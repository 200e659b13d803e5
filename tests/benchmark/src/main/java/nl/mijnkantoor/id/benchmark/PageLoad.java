package nl.mijnkantoor.id.benchmark;

/** What a browser with an empty cache went through until the page was there. */
record PageLoad(double bytes, double requests, double firstPaintMillis) {}
