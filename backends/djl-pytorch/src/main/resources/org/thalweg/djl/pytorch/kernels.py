# TorchScript: what DJL's functions lack. The class TorchScript makes methods of one module of these functions.
# Numbers of data types are PyTorch's own (TorchScript has no names for them): 4 is int64, 11 is bool.


# Memory

def empty(size: List[int], dtype: int) -> Tensor:
  return torch.empty(size, dtype=dtype)

def full(size: List[int], value: float, dtype: int, device: str) -> Tensor:
  return torch.full(size, value, dtype=dtype, device=torch.device(device))

def full_int64(size: List[int], value: int, device: str) -> Tensor:
  return torch.full(size, value, dtype=4, device=torch.device(device))

def copy(x: Tensor) -> Tensor:
  return torch.clone(torch.resolve_conj(x), memory_format=0)

def cast(x: Tensor, dtype: int) -> Tensor:
  return torch.to(x, dtype)

def copy_here(x: Tensor) -> Tensor:
  return self.copy(torch.to(x, torch.device("cpu")))

def to_device(x: Tensor, name: str) -> Tensor:
  return torch.to(x, torch.device(name))

def requires_gradient(x: Tensor) -> bool:
  return x.requires_grad


# Elements

def acosh(x: Tensor) -> Tensor:
  return torch.acosh(x)

def asinh(x: Tensor) -> Tensor:
  return torch.asinh(x)

def atanh(x: Tensor) -> Tensor:
  return torch.atanh(x)

def bitwise_invert(x: Tensor) -> Tensor:
  return torch.bitwise_not(x)

def conj(x: Tensor) -> Tensor:
  return torch.conj_physical(x)

def expm1(x: Tensor) -> Tensor:
  return torch.expm1(x)

def imag(x: Tensor) -> Tensor:
  return torch.imag(torch.resolve_conj(x))

def isfinite(x: Tensor) -> Tensor:
  return torch.isfinite(x)

def log1p(x: Tensor) -> Tensor:
  return torch.log1p(x)

def real(x: Tensor) -> Tensor:
  return torch.real(x)

def reciprocal(x: Tensor) -> Tensor:
  return torch.reciprocal(x)

def round(x: Tensor) -> Tensor:
  return torch.round(x)

def sign(x: Tensor) -> Tensor:
  return torch.where(torch.isnan(x), x, torch.sign(x))

def sign_complex(x: Tensor) -> Tensor:
  return torch.sgn(x)

def signbit(x: Tensor) -> Tensor:
  return torch.signbit(x)

def bitwise_and(x: Tensor, y: Tensor) -> Tensor:
  return torch.bitwise_and(x, y)

def bitwise_left_shift(x: Tensor, y: Tensor) -> Tensor:
  return torch.bitwise_left_shift(x, y)

def bitwise_or(x: Tensor, y: Tensor) -> Tensor:
  return torch.bitwise_or(x, y)

def bitwise_right_shift(x: Tensor, y: Tensor) -> Tensor:
  return torch.bitwise_right_shift(x, y)

def bitwise_xor(x: Tensor, y: Tensor) -> Tensor:
  return torch.bitwise_xor(x, y)

def copysign(x: Tensor, y: Tensor) -> Tensor:
  return torch.copysign(x, y)

def floor_divide(x: Tensor, y: Tensor) -> Tensor:
  return torch.floor(torch.div(x, y))

# Division by 0 is an error of the library, and that of the least number by -1 one of the processor.
def floor_divide_signed(x: Tensor, y: Tensor) -> Tensor:
  zero = torch.eq(y, 0)
  opposite = torch.eq(y, -1)
  q = torch.floor_divide(x, torch.masked_fill(y, torch.logical_or(zero, opposite), 1))
  return torch.masked_fill(torch.where(opposite, torch.neg(x), q), zero, 0)

def floor_divide_unsigned(x: Tensor, y: Tensor) -> Tensor:
  zero = torch.eq(y, 0)
  return torch.masked_fill(torch.floor_divide(x, torch.masked_fill(y, zero, 1)), zero, 0)

# A remainder of 0 has the sign of y. The last term is 0, and carries the derivative.
def remainder(x: Tensor, y: Tensor) -> Tensor:
  r = torch.remainder(x, y)
  zero = torch.copysign(torch.zeros_like(r), y)
  return torch.where(torch.eq(r, 0), torch.sub(zero, torch.sub(torch.detach(r), r)), r)

def remainder_signed(x: Tensor, y: Tensor) -> Tensor:
  special = torch.logical_or(torch.eq(y, 0), torch.eq(y, -1))
  return torch.masked_fill(torch.remainder(x, torch.masked_fill(y, special, 1)), special, 0)

def remainder_unsigned(x: Tensor, y: Tensor) -> Tensor:
  zero = torch.eq(y, 0)
  return torch.masked_fill(torch.remainder(x, torch.masked_fill(y, zero, 1)), zero, 0)

def hypot(x: Tensor, y: Tensor) -> Tensor:
  return torch.hypot(x, y)

def logaddexp(x: Tensor, y: Tensor) -> Tensor:
  return torch.logaddexp(x, y)

def nextafter(x: Tensor, y: Tensor) -> Tensor:
  return torch.nextafter(x, y)


# Complex elements, where PyTorch's functions miss special values

# W. Kahan, "Branch cuts for complex elementary functions" (1987).
def acos_complex(x: Tensor) -> Tensor:
  re = torch.real(x)
  im = torch.imag(x)
  a = torch.sqrt(torch.complex(torch.rsub(re, 1), torch.neg(im)))
  b = torch.sqrt(torch.complex(torch.add(re, 1), im))
  angle = torch.mul(torch.atan2(torch.real(a), torch.real(b)), 2)
  height = torch.sub(torch.mul(torch.real(b), torch.imag(a)), torch.mul(torch.imag(b), torch.real(a)))
  return torch.where(torch.isfinite(x), torch.complex(angle, torch.asinh(height)), torch.acos(x))

def expm1_complex(x: Tensor) -> Tensor:
  e = torch.exp(x)
  limit = torch.complex(torch.sub(torch.real(e), 1), torch.imag(e))
  z = torch.where(torch.isfinite(x), torch.expm1(x), limit)
  return torch.complex(torch.add(torch.real(z), 0.), torch.imag(z))

def log1p_complex(x: Tensor) -> Tensor:
  return torch.where(torch.isnan(x), torch.log(torch.add(x, 1)), torch.log1p(x))

def round_complex(x: Tensor) -> Tensor:
  return torch.complex(torch.round(torch.real(x)), torch.round(torch.imag(x)))

def tan_complex(x: Tensor) -> Tensor:
  re = torch.real(x)
  im = torch.imag(x)
  limit = torch.complex(torch.copysign(torch.zeros_like(re), re), torch.copysign(torch.ones_like(im), im))
  return torch.where(torch.logical_and(torch.isinf(im), torch.isfinite(re)), limit, torch.tan(x))

def tanh_complex(x: Tensor) -> Tensor:
  re = torch.real(x)
  im = torch.imag(x)
  limit = torch.complex(torch.copysign(torch.ones_like(re), re), torch.copysign(torch.zeros_like(im), im))
  return torch.where(torch.logical_and(torch.isinf(re), torch.isfinite(im)), limit, torch.tanh(x))


# Along axes

def sum(x: Tensor, axes: List[int], keepdims: bool) -> Tensor:
  return torch.sum(x, axes, keepdims, dtype=x.dtype)

def prod(x: Tensor, axes: List[int], keepdims: bool) -> Tensor:
  y = x
  n = torch.len(axes)
  for i in range(n):
    y = torch.prod(y, axes[n - 1 - i], keepdims, dtype=x.dtype)
  return y

def max(x: Tensor, axes: List[int], keepdims: bool) -> Tensor:
  return torch.amax(x, axes, keepdims)

def min(x: Tensor, axes: List[int], keepdims: bool) -> Tensor:
  return torch.amin(x, axes, keepdims)

def all(x: Tensor, axes: List[int], keepdims: bool) -> Tensor:
  return torch.all(x, axes, keepdims)

def any(x: Tensor, axes: List[int], keepdims: bool) -> Tensor:
  return torch.any(x, axes, keepdims)

def cumulative_sum(x: Tensor, axis: int) -> Tensor:
  return torch.cumsum(x, axis, dtype=x.dtype)

def cumulative_prod(x: Tensor, axis: int) -> Tensor:
  return torch.cumprod(x, axis, dtype=x.dtype)

def sort(x: Tensor, axis: int, descending: bool) -> Tensor:
  values, places = torch.sort(x, stable=True, dim=axis, descending=descending)
  return values

def argsort(x: Tensor, axis: int, descending: bool) -> Tensor:
  values, places = torch.sort(x, stable=True, dim=axis, descending=descending)
  return places

# NaN is the largest number here, and PyTorch's search knows no NaN.
def searchsorted(x: Tensor, values: Tensor, right: bool, inf: float) -> Tensor:
  n = torch.size(x, 0)
  nans = torch.isnan(x)
  numbers = torch.rsub(torch.sum(nans), n)
  found = torch.searchsorted(torch.masked_fill(x, nans, inf), torch.contiguous(values), right=right)
  found = torch.minimum(found, numbers)
  last = numbers
  if right:
    last = torch.full_like(numbers, n)
  return torch.where(torch.isnan(values), last, found)

def searchsorted_integers(x: Tensor, values: Tensor, right: bool) -> Tensor:
  return torch.searchsorted(torch.contiguous(x), torch.contiguous(values), right=right)

def nonzero(x: Tensor) -> Tensor:
  return torch.reshape(torch.nonzero(x), [-1])


# At positions

def from_front(indices: Tensor, length: int) -> Tensor:
  return torch.where(torch.lt(indices, 0), torch.add(indices, length), indices)

def take(x: Tensor, indices: Tensor) -> Tensor:
  return torch.index_select(x, 0, indices)

# Of the ways to select along an axis, PyTorch's processor code is fast for the middle one of three.
def take_blocks(x: Tensor, indices: Tensor, blocks: List[int], shape: List[int]) -> Tensor:
  return torch.reshape(torch.index_select(torch.reshape(x, blocks), 1, indices), shape)

# The derivative of the above would add slice by slice; that of gather is one pass.
def take_recorded(x: Tensor, indices: Tensor, axis: int, spread: List[int], shape: List[int]) -> Tensor:
  return torch.gather(x, axis, torch.expand(torch.reshape(torch.to(indices, 4), spread), shape))

def take_along_axis(x: Tensor, indices: Tensor, axis: int) -> Tensor:
  return torch.gather(x, axis, indices)

def add_at(x: Tensor, indices: Tensor, updates: Tensor) -> Tensor:
  return torch.index_add(x, 0, indices, updates)

def scatter_add(x: Tensor, indices: Tensor, updates: Tensor, axis: int, spread: List[int]) -> Tensor:
  places = torch.expand_as(torch.reshape(torch.to(indices, 4), spread), updates)
  return torch.scatter_add(x, axis, places, updates)

def scatter_max(x: Tensor, indices: Tensor, updates: Tensor, axis: int, spread: List[int]) -> Tensor:
  places = torch.expand_as(torch.reshape(torch.to(indices, 4), spread), updates)
  return torch.scatter_reduce(x, axis, places, updates, "amax", include_self=True)

def scatter_min(x: Tensor, indices: Tensor, updates: Tensor, axis: int, spread: List[int]) -> Tensor:
  places = torch.expand_as(torch.reshape(torch.to(indices, 4), spread), updates)
  return torch.scatter_reduce(x, axis, places, updates, "amin", include_self=True)

# Of several updates at a place the last one wins, in whatever order the threads come.
def scatter_set(x: Tensor, indices: Tensor, updates: Tensor, axis: int, spread: List[int]) -> Tensor:
  n = torch.size(x, axis)
  none = torch.full([n], -1, dtype=4, device=indices.device)
  order = torch.arange(torch.numel(indices), dtype=4, device=indices.device)
  last = torch.scatter_reduce(none, 0, torch.to(indices, 4), order, "amax", include_self=True)
  chosen = torch.index_select(updates, axis, torch.clamp(last, 0))
  shape = torch.list(spread)
  shape[axis] = n
  return torch.where(torch.reshape(torch.ge(last, 0), shape), chosen, x)

def split(x: Tensor, sizes: List[int], axis: int) -> List[Tensor]:
  return torch.split_with_sizes(x, sizes, axis)


# Sums over forests: (n,) or (rows, n). Each level is cut from the whole once and put back once; PyTorch's derivative of
# a change within the whole would handle the whole for every level.

def by_level(x: Tensor, parents: Tensor, levels: List[int]) -> List[Tensor]:
  places = parents
  if torch.gt(torch.dim(x), 1):
    places = torch.to(parents, 4)
  return torch.split_with_sizes(places, torch.slice(levels, 0, -1), 0)

def add_to_parents(x: Tensor, parents: Tensor, sent: Tensor) -> Tensor:
  if torch.eq(torch.dim(x), 1):
    return torch.index_add(x, 0, parents, sent)
  return torch.scatter_add(x, 1, torch.expand_as(parents, sent), sent)

def leaffix(x: Tensor, parents: Tensor, levels: List[int]) -> Tensor:
  values = torch.split_with_sizes(x, levels, -1)
  to = self.by_level(x, parents, levels)
  total = values[0]
  sums = [total]
  for i in range(torch.len(to)):
    total = self.add_to_parents(values[i + 1], to[i], total)
    _0 = torch.append(sums, total)
  return torch.cat(sums, -1)

def leaffix_weighted(x: Tensor, parents: Tensor, levels: List[int], weights: Tensor) -> Tensor:
  values = torch.split_with_sizes(x, levels, -1)
  to = self.by_level(x, parents, levels)
  factors = torch.split_with_sizes(weights, torch.slice(levels, 0, -1), -1)
  total = values[0]
  sums = [total]
  for i in range(torch.len(to)):
    total = self.add_to_parents(values[i + 1], to[i], torch.mul(total, factors[i]))
    _0 = torch.append(sums, total)
  return torch.cat(sums, -1)

def of_parents(x: Tensor, parents: Tensor) -> Tensor:
  if torch.eq(torch.dim(x), 1):
    return torch.index_select(x, 0, parents)
  return torch.gather(x, 1, torch.expand(parents, [torch.size(x, 0), -1]))

def rootfix(x: Tensor, parents: Tensor, levels: List[int]) -> Tensor:
  values = torch.split_with_sizes(x, levels, -1)
  above = self.by_level(x, parents, levels)
  n = torch.len(above)
  total = values[n]
  sums = [total]
  for i in range(n):
    level = n - 1 - i
    total = torch.add(values[level], self.of_parents(total, above[level]))
    _0 = torch.append(sums, total)
  torch.reverse(sums)
  return torch.cat(sums, -1)

def rootfix_weighted(x: Tensor, parents: Tensor, levels: List[int], weights: Tensor) -> Tensor:
  values = torch.split_with_sizes(x, levels, -1)
  above = self.by_level(x, parents, levels)
  factors = torch.split_with_sizes(weights, torch.slice(levels, 0, -1), -1)
  n = torch.len(above)
  total = values[n]
  sums = [total]
  for i in range(n):
    level = n - 1 - i
    total = torch.add(values[level], torch.mul(self.of_parents(total, above[level]), factors[level]))
    _0 = torch.append(sums, total)
  torch.reverse(sums)
  return torch.cat(sums, -1)


# Matrices

def cholesky(x: Tensor) -> Tensor:
  return torch.linalg_cholesky(x)

def det(x: Tensor) -> Tensor:
  return torch.linalg_det(x)

def slogdet(x: Tensor) -> Tuple[Tensor, Tensor]:
  sign, logarithm = torch.linalg_slogdet(x)
  return (sign, logarithm)

def finite_matrices(x: Tensor) -> Tensor:
  return torch.all(torch.all(torch.isfinite(x), -1, True), -2, True)

def eig(x: Tensor, nan: float) -> Tuple[Tensor, Tensor]:
  finite = self.finite_matrices(x)
  values, vectors = torch.linalg_eig(torch.where(finite, x, torch.zeros_like(x)))
  return (torch.where(torch.squeeze(finite, -1), values, nan), torch.where(finite, vectors, nan))

def eigh(x: Tensor, nan: float) -> Tuple[Tensor, Tensor]:
  finite = self.finite_matrices(x)
  values, vectors = torch.linalg_eigh(torch.where(finite, x, torch.zeros_like(x)), "L")
  return (torch.where(torch.squeeze(finite, -1), values, nan), torch.where(finite, vectors, nan))

def qr(x: Tensor, mode: str) -> Tuple[Tensor, Tensor]:
  q, r = torch.linalg_qr(x, mode)
  return (q, r)

# A right side of fewer axes than the matrices might be taken for a stack of vectors.
def solve(x: Tensor, y: Tensor) -> Tensor:
  z = y
  while torch.lt(torch.dim(z), torch.dim(x)):
    z = torch.unsqueeze(z, 0)
  return torch.linalg_solve(x, z)

def svd(x: Tensor, full: bool, nan: float) -> Tuple[Tensor, Tensor, Tensor]:
  finite = self.finite_matrices(x)
  u, s, vh = torch.linalg_svd(torch.where(finite, x, torch.zeros_like(x)), full)
  return (torch.where(finite, u, nan), torch.where(torch.squeeze(finite, -1), s, nan), torch.where(finite, vh, nan))


# Fourier transforms, none of them scaled

def fft(x: Tensor, axis: int) -> Tensor:
  return torch.fft_fft(x, None, axis, "backward")

def ifft(x: Tensor, axis: int) -> Tensor:
  return torch.fft_ifft(x, None, axis, "forward")

def rfft(x: Tensor, axis: int) -> Tensor:
  return torch.fft_rfft(x, None, axis, "backward")

def irfft(x: Tensor, n: int, axis: int) -> Tensor:
  return torch.fft_irfft(x, n, axis, "forward")
