package org.thalweg.autodiff;

import java.util.BitSet;

/**
 * What of the way back through a loop is asked for.
 *
 * @param flows how many of the step's first inputs flow
 * @param kept how many of the step's last outputs are known: the carry before it, what flowed in,
 *     then values
 * @param wanted the arguments of the step whose cotangents are asked for
 * @param given the results of the step that have a cotangent, the carry not counted
 */
record WayBack(int flows, int kept, BitSet wanted, BitSet given) {
  WayBack {
    wanted = (BitSet) wanted.clone();
    given = (BitSet) given.clone();
  }
}
