package load

import "congvan/templates"

// entryPaths is where the rows of each sheet stand in a campaign; those of
// Bộ tiêu chí stand in the set.
var entryPaths = map[string]string{
	templates.BookAnnexes:  "annexes[].",
	templates.BookParties:  "dispatch.particulars.parties[].",
	templates.BookUnits:    "units[].",
	templates.BookTasks:    "sections[].paragraphs[].tasks[].",
	templates.BookCriteria: "criteria.overrides[].",
	templates.BookStatus:   "criteria.registered[].",
	templates.BookSet:      "criteria[].indicators[].",
}

// bookNames is how the workbook calls the fields of a campaign, for messages:
// the labels of the sheet Văn bản, the headers of the others.
func bookNames() map[string]string {
	names := map[string]string{"sections[].title": "Tên phần", "dispatch.body": "Nội dung", "dispatch.particulars.parties": "Các bên"}
	for _, s := range templates.CampaignBook().Sheets {
		for _, l := range s.Labels {
			names[l.Path] = l.Label
			if l.Sub != "" {
				names[l.Path+"[]."+l.Sub] = l.Label
			}
		}
		for _, c := range s.Columns {
			if entry, known := entryPaths[s.Key]; known && c.Path != "" {
				names[entry+c.Path] = c.Header
			}
		}
	}
	names["sections[].paragraphs[].tasks[].products[].unit"] = "Đơn vị"
	names["sections[].paragraphs[].tasks[].products[].name"] = "Sản phẩm OCOP"
	names["sections[].paragraphs[].tasks[].products[].year"] = "Năm sản phẩm"
	return names
}
