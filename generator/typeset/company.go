package typeset

// accompany makes at least two lines of the body go with the signature to its
// page: it walks up from the foot and forbids page breaks until it has them.
// A new page that the body asks for stays one.
func accompany(strips []strip) {
	last := -1
	for i := range strips {
		if strips[i].body {
			last = i
		}
	}
	company := 0
	for i := last; i >= 0 && strips[i].body; i-- {
		company += strips[i].lines()
		if company >= footBodyLines {
			return
		}
		strips[i].keep = true
	}
}

// lines is how many lines of the body a strip shows; a picture is company
// enough alone.
func (st *strip) lines() int {
	switch {
	case !st.body:
		return 0
	case len(st.images) > 0:
		return footBodyLines
	case st.row != nil:
		most, _ := st.row.longest()
		return most
	}
	return 1
}

func bodyLines(strips []strip) int {
	n := 0
	for i := range strips {
		n += strips[i].lines()
	}
	return n
}
