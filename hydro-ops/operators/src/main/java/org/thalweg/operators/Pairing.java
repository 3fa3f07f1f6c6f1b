package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;

/**
 * Members of groups multiplied in pairs, the products in pairs again, until one is left of each
 * group: ceil(log2 of the largest group) rounds of full width. On the way back, the product of all
 * others in its group reaches each member: that of its partner, times what reached the pair. There
 * is no division, so that zeros do no harm.
 */
final class Pairing {
  private final Optional<Constant> order;
  private final Optional<Constant> place;
  private final List<Round> rounds;
  private final Constant last;
  private final Constant groupOfLast;

  /**
   * A round. The place after the last stands for 1.
   *
   * @param left the first member of each pair
   * @param right the second, or 1 where one is left over
   * @param pair the pair of each member
   * @param partner the other member of its pair, or 1
   */
  private record Round(Constant left, Constant right, Constant pair, Constant partner) {}

  private Pairing(int[] order, List<Round> rounds, int[] last, int[] groupOfLast) {
    this.order = Indices.unlessIdentity(order);
    this.place = Indices.unlessIdentity(Indices.inverse(order));
    this.rounds = rounds;
    this.last = Constant.of(last);
    this.groupOfLast = Constant.of(groupOfLast);
  }

  /**
   * A pairing.
   *
   * @param groupOf {@code (member)} the group of each
   * @param groups how many groups there are; they may be empty
   */
  static Pairing of(int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int group : groupOf) {
      sizes[group]++;
    }
    int[] left = sizes.clone();
    List<Round> rounds = new ArrayList<>();
    while (Arrays.stream(left).anyMatch(size -> size > 1)) {
      rounds.add(round(left));
    }
    int[] last = new int[groups];
    int[] groupOfLast = new int[Arrays.stream(left).sum()];
    Arrays.fill(last, groupOfLast.length);
    int at = 0;
    for (int group = 0; group < groups; group++) {
      if (left[group] > 0) {
        groupOfLast[at] = group;
        last[group] = at++;
      }
    }
    return new Pairing(byGroup(groupOf, sizes), List.copyOf(rounds), last, groupOfLast);
  }

  /** A round over groups of these sizes, which become those after it. */
  private static Round round(int[] sizes) {
    int members = Arrays.stream(sizes).sum();
    int[] left = new int[members];
    int[] right = new int[members];
    int[] pair = new int[members];
    int[] partner = new int[members];
    int at = 0;
    int pairs = 0;
    for (int group = 0; group < sizes.length; group++) {
      int end = at + sizes[group];
      for (; at < end; at += 2, pairs++) {
        boolean alone = at + 1 == end;
        left[pairs] = at;
        right[pairs] = alone ? members : at + 1;
        pair[at] = pairs;
        partner[at] = right[pairs];
        if (!alone) {
          pair[at + 1] = pairs;
          partner[at + 1] = at;
        }
      }
      at = end;
      sizes[group] = (sizes[group] + 1) / 2;
    }
    return new Round(
        Constant.of(Arrays.copyOf(left, pairs)),
        Constant.of(Arrays.copyOf(right, pairs)),
        Constant.of(pair),
        Constant.of(partner));
  }

  /** The members group by group. */
  private static int[] byGroup(int[] groupOf, int[] sizes) {
    int[] next = new int[sizes.length];
    for (int group = 1; group < sizes.length; group++) {
      next[group] = next[group - 1] + sizes[group - 1];
    }
    int[] order = new int[groupOf.length];
    for (int member = 0; member < groupOf.length; member++) {
      order[next[groupOf[member]]++] = member;
    }
    return order;
  }

  /**
   * The product of each group, 1 for an empty one.
   *
   * @param members {@code (..., member)}
   * @return {@code (..., group)}
   */
  <A> A products(ArrayNamespace<A> xp, A members) {
    A x = Indices.taken(xp, members, order);
    for (Round round : rounds) {
      x = multiplied(xp, withOne(xp, x), round);
    }
    return xp.take(withOne(xp, x), xp.constant(last), -1);
  }

  /**
   * What each member is multiplied by in the product of its group and a factor of the group.
   *
   * @param members {@code (..., member)}
   * @param factors {@code (..., group)}
   * @return {@code (..., member)}
   */
  <A> A others(ArrayNamespace<A> xp, A members, A factors) {
    List<A> values = new ArrayList<>();
    A x = Indices.taken(xp, members, order);
    for (Round round : rounds) {
      values.add(withOne(xp, x));
      x = multiplied(xp, values.get(values.size() - 1), round);
    }
    A others = xp.take(factors, xp.constant(groupOfLast), -1);
    for (int i = rounds.size() - 1; i >= 0; i--) {
      A partners = xp.take(values.get(i), xp.constant(rounds.get(i).partner), -1);
      others = xp.multiply(xp.take(others, xp.constant(rounds.get(i).pair), -1), partners);
    }
    return Indices.taken(xp, others, place);
  }

  private static <A> A multiplied(ArrayNamespace<A> xp, A values, Round round) {
    A left = xp.take(values, xp.constant(round.left), -1);
    A right = xp.take(values, xp.constant(round.right), -1);
    return xp.multiply(left, right);
  }

  private static <A> A withOne(ArrayNamespace<A> xp, A x) {
    long[] dims = xp.shape(x).dims();
    dims[dims.length - 1] = 1;
    return xp.concat(List.of(x, xp.ones(dims, xp.dtype(x))), -1);
  }
}
