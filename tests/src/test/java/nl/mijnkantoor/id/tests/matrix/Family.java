package nl.mijnkantoor.id.tests.matrix;

import java.util.List;

/**
 * Ways that have something in common, one table in the document.
 *
 * @param name its heading
 */
record Family(String name, List<Way> ways) {}
