;; Scores of many rows, by WebAssembly SIMD: the loops behind rows.js, which lays out the memory.
;;
;; A row is kept twice: as float16 (exact), and as a code: signed bytes and one factor, so that
;; byte * factor is near the component. A scan multiplies codes by a query of int16 in integers and
;; reads half as many bytes as there are in the exact rows; the few rows that it cannot rule out are
;; scored exactly. `width` is the number of components of a row, a multiple of 16; sizes are in
;; bytes, addresses are multiples of 16.

(module
  (import "rows" "memory" (memory 1))

  ;; Four float16, one in the low half of each i32 lane, as float32. The exponents' biases differ by
  ;; 112; the multiplication also puts subnormal numbers right. There is no infinity and no NaN.
  (func $widened (param $half v128) (result v128)
    (v128.or
      (f32x4.mul
        (i32x4.shl
          (v128.and (local.get $half) (v128.const i32x4 0x7fff 0x7fff 0x7fff 0x7fff))
          (i32.const 13))
        (f32x4.splat (f32.const 0x1p112)))
      (i32x4.shl
        (v128.and (local.get $half) (v128.const i32x4 0x8000 0x8000 0x8000 0x8000))
        (i32.const 16))))

  ;; The sum of the four lanes.
  (func $f32_sum (param $lanes v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $lanes)) (f32x4.extract_lane 1 (local.get $lanes)))
      (f32.add (f32x4.extract_lane 2 (local.get $lanes)) (f32x4.extract_lane 3 (local.get $lanes)))))

  ;; Four components as codes, in i32 lanes.
  (func $coded (param $components v128) (param $inverse v128) (result v128)
    (i32x4.trunc_sat_f32x4_s
      (f32x4.nearest (f32x4.mul (local.get $components) (local.get $inverse)))))

  ;; What the codes of four components leave of them, squared.
  (func $residual (param $components v128) (param $codes v128) (param $factor v128) (result v128)
    (local $left v128)
    (local.set $left
      (f32x4.sub
        (local.get $components)
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $codes)) (local.get $factor))))
    (f32x4.mul (local.get $left) (local.get $left)))

  ;; Writes the code of an exact row; returns the squared length of what the code leaves of it.
  (func $encode
    (param $exact i32) (param $code i32) (param $factor_at i32) (param $width i32) (result f32)
    (local $end i32) (local $at i32)
    (local $halves v128) (local $largest v128) (local $low v128) (local $high v128)
    (local $low_code v128) (local $high_code v128) (local $narrow v128) (local $squares v128)
    (local $factor v128) (local $inverse v128) (local $max f32)
    (local.set $end (i32.add (local.get $exact) (i32.shl (local.get $width) (i32.const 1))))

    ;; The bits of float16 without the sign are in the order of the magnitudes.
    (local.set $at (local.get $exact))
    (loop $next
      (local.set $largest
        (i16x8.max_u
          (local.get $largest)
          (v128.and (v128.load (local.get $at)) (i16x8.splat (i32.const 0x7fff)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $largest
      (f32x4.max
        (call $widened (i32x4.extend_low_i16x8_u (local.get $largest)))
        (call $widened (i32x4.extend_high_i16x8_u (local.get $largest)))))
    (local.set $max
      (f32.max
        (f32.max
          (f32x4.extract_lane 0 (local.get $largest)) (f32x4.extract_lane 1 (local.get $largest)))
        (f32.max
          (f32x4.extract_lane 2 (local.get $largest)) (f32x4.extract_lane 3 (local.get $largest)))))
    (f32.store (local.get $factor_at) (f32.div (local.get $max) (f32.const 127)))
    (local.set $factor (v128.load32_splat (local.get $factor_at)))
    ;; A row of zeros has no inverse; its codes are zeros.
    (if (f32.gt (local.get $max) (f32.const 0))
      (then
        (local.set $inverse (f32x4.splat (f32.div (f32.const 127) (local.get $max))))))

    (local.set $at (local.get $exact))
    (loop $next
      (local.set $halves (v128.load (local.get $at)))
      (local.set $low (call $widened (i32x4.extend_low_i16x8_u (local.get $halves))))
      (local.set $high (call $widened (i32x4.extend_high_i16x8_u (local.get $halves))))
      (local.set $low_code (call $coded (local.get $low) (local.get $inverse)))
      (local.set $high_code (call $coded (local.get $high) (local.get $inverse)))
      (local.set $squares
        (f32x4.add
          (local.get $squares)
          (f32x4.add
            (call $residual (local.get $low) (local.get $low_code) (local.get $factor))
            (call $residual (local.get $high) (local.get $high_code) (local.get $factor)))))
      (local.set $narrow (i16x8.narrow_i32x4_s (local.get $low_code) (local.get $high_code)))
      (v128.store64_lane 0 (local.get $code)
        (i8x16.narrow_i16x8_s (local.get $narrow) (local.get $narrow)))
      (local.set $code (i32.add (local.get $code) (i32.const 8)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (call $f32_sum (local.get $squares)))

  ;; Writes the codes of exact rows that lie one behind the other, as their codes do; returns the
  ;; largest of what $encode returns.
  (func (export "encode")
    (param $exact i32) (param $codes i32) (param $factors i32) (param $count i32)
    (param $width i32) (result f32)
    (local $end i32) (local $largest f32)
    (local.set $end (i32.add (local.get $factors) (i32.shl (local.get $count) (i32.const 2))))
    (loop $rows
      (local.set $largest
        (f32.max
          (local.get $largest)
          (call $encode
            (local.get $exact) (local.get $codes) (local.get $factors) (local.get $width))))
      (local.set $exact (i32.add (local.get $exact) (i32.shl (local.get $width) (i32.const 1))))
      (local.set $codes (i32.add (local.get $codes) (local.get $width)))
      (local.set $factors (i32.add (local.get $factors) (i32.const 4)))
      (br_if $rows (i32.lt_u (local.get $factors) (local.get $end))))
    (local.get $largest))

  ;; Approximate scores of some rows, four at a time: the last few may be of rows that are not there.
  (func (export "scan")
    (param $codes i32) (param $factors i32) (param $scores i32) (param $count i32)
    (param $width i32) (param $query i32) (param $unit f32)
    (local $end i32) (local $at i32) (local $row i32)
    (local $b i32) (local $c i32) (local $d i32)
    (local $first v128) (local $second v128) (local $codes_of v128)
    (local $sum_a v128) (local $sum_b v128) (local $sum_c v128) (local $sum_d v128)
    (local $ab v128) (local $cd v128)
    (local.set $end (i32.add (local.get $codes) (i32.mul (local.get $count) (local.get $width))))
    (local.set $row (local.get $codes))
    (loop $rows
      (local.set $sum_a (v128.const i32x4 0 0 0 0))
      (local.set $sum_b (v128.const i32x4 0 0 0 0))
      (local.set $sum_c (v128.const i32x4 0 0 0 0))
      (local.set $sum_d (v128.const i32x4 0 0 0 0))
      (local.set $b (i32.add (local.get $row) (local.get $width)))
      (local.set $c (i32.add (local.get $b) (local.get $width)))
      (local.set $d (i32.add (local.get $c) (local.get $width)))
      (local.set $at (i32.const 0))
      (loop $components
        (local.set $first
          (v128.load (i32.add (local.get $query) (i32.shl (local.get $at) (i32.const 1)))))
        (local.set $second
          (v128.load offset=16 (i32.add (local.get $query) (i32.shl (local.get $at) (i32.const 1)))))
        (local.set $codes_of (v128.load (i32.add (local.get $row) (local.get $at))))
        (local.set $sum_a
          (i32x4.add (local.get $sum_a)
            (i32x4.add
              (i32x4.dot_i16x8_s
                (i16x8.extend_low_i8x16_s (local.get $codes_of)) (local.get $first))
              (i32x4.dot_i16x8_s
                (i16x8.extend_high_i8x16_s (local.get $codes_of)) (local.get $second)))))
        (local.set $codes_of (v128.load (i32.add (local.get $b) (local.get $at))))
        (local.set $sum_b
          (i32x4.add (local.get $sum_b)
            (i32x4.add
              (i32x4.dot_i16x8_s
                (i16x8.extend_low_i8x16_s (local.get $codes_of)) (local.get $first))
              (i32x4.dot_i16x8_s
                (i16x8.extend_high_i8x16_s (local.get $codes_of)) (local.get $second)))))
        (local.set $codes_of (v128.load (i32.add (local.get $c) (local.get $at))))
        (local.set $sum_c
          (i32x4.add (local.get $sum_c)
            (i32x4.add
              (i32x4.dot_i16x8_s
                (i16x8.extend_low_i8x16_s (local.get $codes_of)) (local.get $first))
              (i32x4.dot_i16x8_s
                (i16x8.extend_high_i8x16_s (local.get $codes_of)) (local.get $second)))))
        (local.set $codes_of (v128.load (i32.add (local.get $d) (local.get $at))))
        (local.set $sum_d
          (i32x4.add (local.get $sum_d)
            (i32x4.add
              (i32x4.dot_i16x8_s
                (i16x8.extend_low_i8x16_s (local.get $codes_of)) (local.get $first))
              (i32x4.dot_i16x8_s
                (i16x8.extend_high_i8x16_s (local.get $codes_of)) (local.get $second)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $components (i32.lt_u (local.get $at) (local.get $width))))

      ;; Lane n becomes the sum of row n's four lanes.
      (local.set $ab
        (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27
            (local.get $sum_a) (local.get $sum_b))
          (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31
            (local.get $sum_a) (local.get $sum_b))))
      (local.set $cd
        (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27
            (local.get $sum_c) (local.get $sum_d))
          (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31
            (local.get $sum_c) (local.get $sum_d))))
      (v128.store (local.get $scores)
        (f32x4.mul
          (f32x4.mul (v128.load (local.get $factors)) (f32x4.splat (local.get $unit)))
          (f32x4.convert_i32x4_s
            (i32x4.add
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
                (local.get $ab) (local.get $cd))
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
                (local.get $ab) (local.get $cd))))))
      (local.set $factors (i32.add (local.get $factors) (i32.const 16)))
      (local.set $scores (i32.add (local.get $scores) (i32.const 16)))
      (local.set $row (i32.add (local.get $row) (i32.shl (local.get $width) (i32.const 2))))
      (br_if $rows (i32.lt_u (local.get $row) (local.get $end)))))

  ;; Puts the scores of rows whose byte in the mask is 0 below all others.
  (func (export "mask") (param $scores i32) (param $mask i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $mask) (local.get $count)))
    (loop $rows
      (if (i32.eqz (i32.load8_u (local.get $mask)))
        (then (f32.store (local.get $scores) (f32.const -4))))
      (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
      (local.set $mask (i32.add (local.get $mask) (i32.const 1)))
      (br_if $rows (i32.lt_u (local.get $mask) (local.get $end)))))

  ;; Counts scores by bin: (score + offset) * scale, between 0 and the last bin.
  (func (export "count")
    (param $scores i32) (param $count i32) (param $bins i32) (param $last i32)
    (param $offset f32) (param $scale f32)
    (local $end i32) (local $bin i32)
    (local.set $end (i32.add (local.get $scores) (i32.shl (local.get $count) (i32.const 2))))
    (loop $rows
      (local.set $bin
        (i32.trunc_sat_f32_u
          (f32.mul
            (f32.add (f32.load (local.get $scores)) (local.get $offset))
            (local.get $scale))))
      (local.set $bin
        (select (local.get $bin) (local.get $last) (i32.lt_u (local.get $bin) (local.get $last))))
      (local.set $bin (i32.add (local.get $bins) (i32.shl (local.get $bin) (i32.const 2))))
      (i32.store (local.get $bin) (i32.add (i32.load (local.get $bin)) (i32.const 1)))
      (local.set $scores (i32.add (local.get $scores) (i32.const 4)))
      (br_if $rows (i32.lt_u (local.get $scores) (local.get $end)))))

  ;; Writes the numbers of the rows with low <= score < high, counted from $first; returns how many.
  ;; There is room for $count of them, and for scores of up to three rows that are not there.
  (func (export "collect")
    (param $scores i32) (param $count i32) (param $low f32) (param $high f32)
    (param $first i32) (param $found i32) (result i32)
    (local $row i32) (local $start i32) (local $bits i32) (local $four v128)
    (local.set $start (local.get $found))
    (loop $rows
      (local.set $four
        (v128.load (i32.add (local.get $scores) (i32.shl (local.get $row) (i32.const 2)))))
      (local.set $bits
        (i32x4.bitmask
          (v128.and
            (f32x4.ge (local.get $four) (f32x4.splat (local.get $low)))
            (f32x4.lt (local.get $four) (f32x4.splat (local.get $high))))))
      (block $none
        (loop $each
          (br_if $none (i32.eqz (local.get $bits)))
          (if
            (i32.lt_u
              (i32.add (local.get $row) (i32.ctz (local.get $bits)))
              (local.get $count))
            (then
              (i32.store (local.get $found)
                (i32.add
                  (i32.add (local.get $first) (local.get $row))
                  (i32.ctz (local.get $bits))))
              (local.set $found (i32.add (local.get $found) (i32.const 4)))))
          (local.set $bits
            (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
          (br $each)))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (br_if $rows (i32.lt_u (local.get $row) (local.get $count))))
    (i32.shr_u (i32.sub (local.get $found) (local.get $start)) (i32.const 2)))

  ;; Two lanes of the low, or the high, half of four float32, times two float64 of the query.
  (func $low_doubles (param $components v128) (param $query v128) (result v128)
    (f64x2.mul (f64x2.promote_low_f32x4 (local.get $components)) (local.get $query)))
  (func $high_doubles (param $components v128) (param $query v128) (result v128)
    (f64x2.mul
      (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15
          (local.get $components) (local.get $components)))
      (local.get $query)))

  ;; The score of one exact row: the float64 sum of its products with a query of float64.
  (func (export "score") (param $exact i32) (param $query i32) (param $width i32) (result f64)
    (local $end i32) (local $halves v128) (local $low v128) (local $high v128)
    (local $even v128) (local $odd v128)
    (local.set $end (i32.add (local.get $exact) (i32.shl (local.get $width) (i32.const 1))))
    (loop $next
      (local.set $halves (v128.load (local.get $exact)))
      (local.set $low (call $widened (i32x4.extend_low_i16x8_u (local.get $halves))))
      (local.set $high (call $widened (i32x4.extend_high_i16x8_u (local.get $halves))))
      (local.set $even
        (f64x2.add (local.get $even)
          (call $low_doubles (local.get $low) (v128.load (local.get $query)))))
      (local.set $odd
        (f64x2.add (local.get $odd)
          (call $high_doubles (local.get $low) (v128.load offset=16 (local.get $query)))))
      (local.set $even
        (f64x2.add (local.get $even)
          (call $low_doubles (local.get $high) (v128.load offset=32 (local.get $query)))))
      (local.set $odd
        (f64x2.add (local.get $odd)
          (call $high_doubles (local.get $high) (v128.load offset=48 (local.get $query)))))
      (local.set $query (i32.add (local.get $query) (i32.const 64)))
      (local.set $exact (i32.add (local.get $exact) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $exact) (local.get $end))))
    (local.set $even (f64x2.add (local.get $even) (local.get $odd)))
    (f64.add
      (f64x2.extract_lane 0 (local.get $even))
      (f64x2.extract_lane 1 (local.get $even)))))
