/**
 * Arrays of the Deep Java Library on MXNet: the backend {@code "djl-mxnet"}. Its provider is {@link
 * org.thalweg.djl.mxnet.MxnetProvider}; what DJL's own functions lack are operators of MXNet,
 * called by their registered names.
 */
@NullMarked
package org.thalweg.djl.mxnet;

import org.jspecify.annotations.NullMarked;
