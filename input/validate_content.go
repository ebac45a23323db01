package input

// required looks at the fields that stand once in a campaign.
func (v *validator) required() {
	c, d, t := v.c, &v.c.Dispatch, v.documentType()
	v.needs(
		need{"id", c.ID == "", Phrase{"tên ngắn của đợt, không dấu, ví dụ nong-thon-moi-2022", "short name of the campaign without accents, e.g. nong-thon-moi-2022"}},
		need{"issuer.name", len(c.Issuer.Name) == 0, Phrase{"tên cơ quan ban hành, mỗi dòng một mục", "name of the issuing body, an entry each line"}},
		need{"issuer.short", c.Issuer.Short == "", Phrase{"tên cơ quan trong lời văn, ví dụ UBND huyện Tuần Giáo", "the body's name inside texts, e.g. UBND huyện Tuần Giáo"}},
		need{"issuer.place", c.Issuer.Place == "" && !t.Undated, Phrase{"địa danh ghi trước ngày tháng", "place written before the date"}},
		need{"issuer.code", c.Issuer.Code == "" && !t.Unnumbered, Phrase{"chữ viết tắt tên cơ quan trong số, ký hiệu, ví dụ UBND", "abbreviation of the body in the number, e.g. UBND"}},
		need{"signature.authority", len(c.Signature.Authority) == 0, Phrase{"quyền hạn, chức vụ của người ký, mỗi dòng một mục", "authority and office of who signs, an entry each line"}},
		need{"signature.name", c.Signature.Name == "", Phrase{"họ và tên người ký", "name of who signs"}},
		need{"dispatch.date", d.Date.IsZero(), Phrase{"ngày ban hành văn bản", "date of issue"}},
		need{"dispatch.subject", d.Subject == "", Phrase{"trích yếu nội dung, không ghi V/v", "subject, without V/v"}},
		need{"dispatch.addressees", len(d.Addressees) == 0 && t.addressed(), Phrase{"các dòng Kính gửi", "the lines of Kính gửi"}},
		need{"dispatch.recipients", len(d.Recipients) == 0 && t.distributed(), Phrase{"các dòng Nơi nhận", "the lines of Nơi nhận"}},
		need{"dispatch.archive", d.Archive == "" && t.distributed(), Phrase{"nơi lưu, ghi sau chữ Lưu:, ví dụ VT, NN", "where it is filed, after Lưu:, e.g. VT, NN"}},
	)
}

// documentType is the type of the document; what is no type has no demands of
// its own.
func (v *validator) documentType() DocumentType {
	t, _ := DocumentTypeByCode(v.c.Dispatch.Type)
	return t
}

// addressed tells the types that have Kính gửi (or the addressees of a công
// điện) whoever they go to.
func (t DocumentType) addressed() bool {
	return t.Code == OfficialLetter || t.Code == "to-trinh" || t.Code == "cong-dien"
}

// distributed tells the types with Nơi nhận: all but a letter of the heart and
// what two sides sign.
func (t DocumentType) distributed() bool {
	return t.Code != "thu-cong" && !t.between()
}

// between tells the types that two sides sign as equals.
func (t DocumentType) between() bool {
	return t.Code == "hop-dong" || t.Code == "ban-ghi-nho" || t.Code == "ban-thoa-thuan"
}

// content judges whether the document says anything, and to whom. One without
// a distribution list is a single document to nobody in particular; one with a
// list but without tasks goes to every unit as it is.
func (v *validator) content() {
	c, d := v.c, &v.c.Dispatch
	ownText := d.Body != "" || c.BodyFile != "" // an office's own model may do without the fixed texts
	switch {
	case len(c.Sections) > 0 && len(v.assignments) == 0, len(c.TaskFiles) > 0 && len(v.assignments) == 0:
		v.add("sections", NoTasks)
	case len(c.Sections) > 0 && !ownText:
		v.needs(
			need{"dispatch.opening", d.Opening == "", Phrase{"đoạn mở đầu, trước các phần", "paragraph before the sections"}},
			need{"dispatch.closing", d.Closing == "", Phrase{"đoạn kết, sau các phần", "paragraph after the sections"}},
		)
	case len(c.Sections) > 0 || ownText || v.documentType().Complete || v.isUnread("sections"):
	case len(c.Units) > 0:
		v.add("sections", NoTasks)
	default:
		v.needs(need{"dispatch.body", true, Phrase{"nội dung văn bản (Markdown); hoặc ghi các phần, nhiệm vụ và danh sách đơn vị", "the text (Markdown); or write sections, tasks and a distribution list"}})
	}
	v.list()
}

// list judges that there is a distribution list where something is made of it.
func (v *validator) list() {
	c := v.c
	if len(c.Units) > 0 || v.listUnread() {
		return
	}
	if len(c.UnitFiles) > 0 || len(v.assignments) > 0 {
		v.add("units", NoUnits)
		return
	}
	if c.Settings.Text == IndividualText {
		v.add("settings.text", NeedsUnits, v.fieldName("settings.text"))
	}
	if c.Criteria != nil {
		v.add("criteria", NeedsUnits, v.fieldName("criteria"))
	}
}
