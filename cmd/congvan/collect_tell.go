package main

import (
	"errors"
	"fmt"
	"io/fs"

	"congvan/generator/collect"
	"congvan/generator/register"
	"congvan/input"
)

// printSkipped tells what was not read at all, and counts what should have
// been.
func (c *console) printSkipped(notes []skipped) (unread int) {
	for _, n := range notes {
		if n.err == nil {
			c.print(text{"%[1]s: %[2]s", "%[1]s: %[2]s"}, n.name, c.say(n.why))
			continue
		}
		unread++
		c.print(text{"%[1]s: %[2]s: %[3]s", "%[1]s: %[2]s: %[3]s"}, n.name, c.say(n.why), c.unreadReason(n.err))
	}
	return unread
}

// unreadReason is why a file cannot be read, without its path.
func (c *console) unreadReason(err error) string {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return c.say(text{"không có quyền đọc", "no permission to read it"})
	case errors.As(err, &path):
		return c.systemReason(path.Err)
	}
	return c.reason(err)
}

// tell is one line for every file: what it was taken for.
func (k *collector) tell(a arrived) {
	c, name := k.c, a.file.Name
	switch {
	case a.err != nil:
		c.print(text{"%[1]s: không đọc được: %[2]s", "%[1]s: cannot be read: %[2]s"}, name, c.unreadReason(a.err))
	case a.archive != nil:
		c.print(text{"%[1]s: %[2]s", "%[1]s: %[2]s"}, name, c.sentence(*a.archive))
	case a.kept.State == register.Refused:
		c.print(text{"%[1]s: không nhận: %[2]s", "%[1]s: refused: %[2]s"}, name, c.sentence(*a.reading.Refused))
	case !a.kept.New:
		k.tellKnown(a)
	default:
		c.print(text{"%[1]s: %[2]s, lần %[3]d%[4]s%[5]s", "%[1]s: %[2]s, version %[3]d%[4]s%[5]s"},
			name, k.unitName(a.unit), a.kept.Version, k.rank(a.kept), c.counts(a.reading))
	}
}

// tellKnown tells of content that was kept before.
func (k *collector) tellKnown(a arrived) {
	says := text{"%[1]s: đã nhận trước đây (%[3]s, lần %[4]d)", "%[1]s: taken before (%[3]s, version %[4]d)"}
	if a.kept.Name != a.file.Name {
		says = text{"%[1]s: trùng nội dung với %[2]s (%[3]s, lần %[4]d)", "%[1]s: the same content as %[2]s (%[3]s, version %[4]d)"}
	}
	k.c.print(says, a.file.Name, a.kept.Name, k.unitName(a.unit), a.kept.Version)
}

// rank is how a return stands to the one that came before it.
func (k *collector) rank(kept register.Kept) string {
	switch {
	case kept.State == register.Older:
		return k.c.say(text{", cũ hơn lần %[1]d đang dùng: giữ lại, không dùng", ", older than version %[1]d in use: kept, not used"}, kept.Other.Version)
	case kept.Other != nil:
		return k.c.say(text{", thay lần %[1]d", ", replaces version %[1]d"}, kept.Other.Version)
	}
	return ""
}

// counts is how much there is to mend in a return.
func (c *console) counts(r collect.Reading) string {
	counted := ""
	if n := r.Count(input.Error); n > 0 {
		counted += c.say(text{"; %[1]d chỗ phải sửa", "; %[1]d to mend"}, n)
	}
	if n := r.Count(input.Warning); n > 0 {
		counted += c.say(text{"; %[1]d chỗ cần xem lại", "; %[1]d to look at"}, n)
	}
	return counted
}

// sentence is what a finding says and what to do about it.
func (c *console) sentence(f collect.Finding) string {
	s := f.Message.In(c.lang)
	if hint := f.Hint.In(c.lang); hint != "" {
		s += " → " + hint
	}
	return s
}

// unitName is how lines call a unit: xã Quài Cang (03289).
func (k *collector) unitName(unit int) string {
	if unit < 0 { // kept for a unit that is no longer on the list
		return k.c.say(text{"đơn vị không còn trong danh sách", "a unit no longer on the list"})
	}
	u := k.returns.campaign.Units[unit]
	return fmt.Sprintf("%s (%s)", u.FullName(), u.Code)
}
