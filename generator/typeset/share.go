package typeset

import "congvan/generator/geom"

// Ways to share a width out. The parts always sum up to it exactly.

func total(lengths []geom.Length) geom.Length {
	sum := geom.Length(0)
	for _, l := range lengths {
		sum += l
	}
	return sum
}

// proportional shares a width out in proportion.
func proportional(width geom.Length, shares []geom.Length) []geom.Length {
	parts := make([]geom.Length, len(shares))
	all, sum, before := total(shares), geom.Length(0), geom.Length(0)
	for i, s := range shares {
		sum += s
		edge := width.Scale(int64(sum), int64(max(1, all)))
		parts[i], before = edge-before, edge
	}
	return parts
}

// atLeast shares a width out in proportion, but no part below its least. The
// leasts together may not be wider.
func atLeast(width geom.Length, least, shares []geom.Length) []geom.Length {
	fixed := make([]bool, len(shares))
	for {
		rest, open := width, make([]geom.Length, len(shares))
		for i := range shares {
			if fixed[i] {
				rest -= least[i]
				continue
			}
			open[i] = shares[i]
		}
		parts, again := proportional(rest, open), false
		for i := range parts {
			if !fixed[i] && parts[i] < least[i] {
				fixed[i], again = true, true
			}
		}
		if !again || total(open) == 0 {
			for i := range parts {
				if fixed[i] {
					parts[i] = least[i]
				}
			}
			return parts
		}
	}
}

// filled shares a width out where not everything that is wanted fits: whoever
// wants less than an equal part gets it whole, so that columns of numbers stay
// on one line; the others get their least, and of the rest what is in
// proportion to what they lack.
func filled(width geom.Length, least, want []geom.Length) []geom.Length {
	parts := make([]geom.Length, len(want))
	rest, needed, open := width, total(least), len(want)
	for {
		i := smallest(want, parts)
		if i < 0 || want[i]*geom.Length(open) > rest || rest-want[i] < needed-least[i] {
			break
		}
		parts[i] = want[i]
		rest, needed, open = rest-want[i], needed-least[i], open-1
	}
	lack := make([]geom.Length, len(want))
	for i := range want {
		if parts[i] == 0 {
			lack[i] = want[i] - least[i]
		}
	}
	for i, more := range proportional(rest-needed, lack) {
		if parts[i] == 0 {
			parts[i] = least[i] + more
		}
	}
	return parts
}

// smallest finds the smallest of the lengths that has no part yet.
func smallest(lengths, parts []geom.Length) int {
	best := -1
	for i := range lengths {
		if parts[i] == 0 && (best < 0 || lengths[i] < lengths[best]) {
			best = i
		}
	}
	return best
}
