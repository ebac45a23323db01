package input

import (
	"slices"
	"strings"
)

// addressing holds Kính gửi and Nơi nhận against the distribution list.
func (v *validator) addressing() {
	covered := make([]bool, len(v.c.Units))
	cover := func(a Audience, text string) {
		for _, i := range v.c.Resolve(a) {
			covered[i] = true
		}
		if m := v.c.FindUnit(text); a.IsZero() && m.Kind != MatchNone && m.Kind != MatchSeveral {
			covered[m.Unit] = true
		}
	}
	known := true
	for i, a := range v.c.Dispatch.Addressees {
		path := Index("dispatch.addressees", i)
		v.needs(need{path + ".text", a.Text == "", Phrase{"lời văn của dòng Kính gửi", "text of the line of Kính gửi"}})
		known = v.audience(a.Audience, path+".audience") && known
		v.onList(path, "Kính gửi", a.Text, a.Audience)
		cover(a.Audience, a.Text)
	}
	for i, r := range v.c.Dispatch.Recipients {
		path := Index("dispatch.recipients", i)
		v.needs(need{path + ".text", r.Text == "", Phrase{"lời văn của dòng Nơi nhận", "text of the line of Nơi nhận"}})
		known = v.audience(r.Audience, path+".audience") && known
		if r.Note == "" && !r.Outside && !refersBack(r.Text) {
			v.onList(path, "Nơi nhận", r.Text, r.Audience)
		}
		cover(r.Audience, r.Text)
	}
	if known {
		v.notAddressed(covered)
	}
	v.refers()
}

// refers warns where Nơi nhận lacks the line that stands for the addressees,
// or for those whom a decision binds: the first of the decree's models. Where
// it stands is left to the office.
func (v *validator) refers() {
	lines, d := v.c.Dispatch.Recipients, v.c.Dispatch
	expected := Phrase{}
	switch begins := func(start string) bool {
		return slices.ContainsFunc(lines, func(r Recipient) bool { return strings.HasPrefix(Fold(r.Text), start) })
	}; {
	case len(lines) == 0:
	case d.Type == "quyet-dinh" && !begins("nhu dieu"):
		expected = Phrase{"Như Điều ... (điều nêu ai thi hành)", "Như Điều ... (the article that says who carries it out)"}
	case d.Type != "quyet-dinh" && len(d.Addressees) > 0 && !begins("nhu tren") && !begins("nhu kinh gui"):
		expected = Phrase{"Như trên", "Như trên"}
	}
	if expected != (Phrase{}) {
		v.warn("dispatch.recipients", RecipientsRefer, expected)
	}
}

// refersBack tells "Như trên" and "Như Kính gửi": whoever stands in Kính gửi.
func refersBack(text string) bool {
	folded := Fold(text)
	return strings.HasPrefix(folded, "nhu tren") || strings.HasPrefix(folded, "nhu kinh gui")
}

// onList warns of a line that stands for no unit of the list.
func (v *validator) onList(path, list, text string, a Audience) {
	if text == "" || !a.IsZero() || !v.listRead || v.c.FindUnit(text).Kind != MatchNone {
		return
	}
	v.warn(path+".text", NotOnList, text, list)
}

// notAddressed warns of units that no line covers. In individual mode every
// unit is addressed by its own letter.
func (v *validator) notAddressed(covered []bool) {
	lists := v.isUnread("dispatch.addressees") || v.isUnread("dispatch.recipients")
	if lists || !v.listRead || v.c.Settings.Text == IndividualText || len(v.c.Dispatch.Addressees) == 0 {
		return
	}
	for i, yes := range covered {
		if !yes {
			v.warn(Index("units", i)+".code", NotAddressed, v.c.Units[i].Name, v.c.Units[i].Code)
		}
	}
}
