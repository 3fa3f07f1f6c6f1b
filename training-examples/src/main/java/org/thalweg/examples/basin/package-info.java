/**
 * A basin as examples know it: its reaches and record, from a folder or made up, the routing of
 * lateral inflow to its gauge, and what a model of it is compared with. Start from {@link
 * org.thalweg.examples.basin.Basin}.
 */
@NullMarked
package org.thalweg.examples.basin;

import org.jspecify.annotations.NullMarked;
