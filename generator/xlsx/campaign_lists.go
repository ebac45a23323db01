package xlsx

import (
	"slices"
	"strconv"

	"congvan/templates"
)

// The keys of the lists beside those of [templates.BookLists].
const (
	labelList  = "labels"
	groupList  = "groups"
	regionList = "regions"
	unitList   = "units"
	taskList   = "task"
)

// The names of the lists that grow while the clerk writes.
const (
	unitRange  = "DM_DonVi"
	taskRange  = "DM_NhiemVu"
	groupRange = "DM_Nhom"
)

// moreGroups is the room under the groups for new ones.
const moreGroups = 40

// listColumn is one list of the sheet Danh mục.
type listColumn struct {
	key, title string
	items      []string
	width      float64
}

// lists writes what the dropdowns offer, a column each, and names the lists
// that grow. The sheet may be hidden.
func (b *campaignBook) lists() {
	sheet := templates.BookListsName
	b.ranges = map[string]string{}
	columns := b.listColumns()
	var widths []float64
	longest := 0
	for i, l := range columns {
		widths = append(widths, l.width)
		longest = max(longest, len(l.items))
		b.put(sheet, cell(i, bookHeaderRow), l.title, look{bold: true, fill: headerFill, across: "center", wrap: true, ruled: true})
		for j, item := range l.items {
			b.put(sheet, cell(i, bookFirstRow+j), item, look{wrap: true, ruled: true, across: "left", down: "top", asText: true})
		}
		b.ranges[l.key] = quoted(sheet) + "!" + absolute(i, bookFirstRow, bookFirstRow+max(len(l.items), 1)-1)
		if l.key == groupList {
			b.growing(groupRange, sheet, i, bookFirstRow, bookFirstRow+len(l.items)+moreGroups)
			b.paint(sheet, cell(i, bookFirstRow+len(l.items)), cell(i, bookFirstRow+len(l.items)+moreGroups), look{across: "left", asText: true})
		}
	}
	units, tasks := b.table(templates.BookUnits), b.table(templates.BookTasks)
	b.growing(unitRange, units.name(), units.column("name"), bookFirstRow, units.end())
	b.growing(taskRange, tasks.name(), tasks.column("code"), bookFirstRow, tasks.end())
	b.ranges[unitList], b.ranges[taskList], b.ranges[groupList] = unitRange, taskRange, groupRange

	b.span(sheet, widths)
	b.put(sheet, "A1", "DANH MỤC", look{size: 14, bold: true})
	b.put(sheet, "A2", "Các giá trị của danh sách chọn. Có thể ghi thêm tên nhóm vào cuối cột Nhóm đơn vị; các cột khác không sửa.", look{italic: true, ink: quietInk})
	b.sheetPaper(sheet, "landscape", "A6A6A6", bookHeaderRow)
	b.keep(sheet, 0, bookHeaderRow)
	b.check(b.file.SetSheetDimension(sheet, "A1:"+cell(len(columns)-1, bookFirstRow+longest+moreGroups)))
}

// growing names the filled part of a column: from its first cell to as many as
// have something in them, so that the dropdown shows no blanks.
func (b *campaignBook) growing(name, sheet string, column, first, last int) {
	all := quoted(sheet) + "!" + absolute(column, first, last)
	start := quoted(sheet) + "!" + absoluteCell(column, first)
	b.nameFormula(name, start+":INDEX("+all+",MAX(1,COUNTA("+all+")))")
}

func (b *campaignBook) listColumns() []listColumn {
	columns := []listColumn{
		{key: groupList, title: "Nhóm đơn vị", items: b.groups(), width: 22},
		{key: regionList, title: "Vùng", items: b.regions(), width: 14},
	}
	for _, l := range templates.BookLists() {
		one := listColumn{key: l.Key, title: l.Title, width: 22}
		for _, c := range l.Choices {
			one.items = append(one.items, c.Word)
		}
		columns = append(columns, one)
	}
	var labels []string
	for _, l := range b.table(templates.BookDocument).sheet.Labels {
		labels = append(labels, l.Label)
	}
	return append(columns, listColumn{key: labelList, title: "Mục của sheet Văn bản", items: labels, width: 36})
}

// groups lists the groups of the units, in the order they turn up; the empty
// workbook offers those of its examples.
func (b *campaignBook) groups() []string {
	var all []string
	for _, u := range b.campaign.Units {
		for _, g := range u.Groups {
			if !slices.Contains(all, g) {
				all = append(all, g)
			}
		}
	}
	if b.guided {
		all = []string{"xa-thi-tran", "xa", "thi-tran", "co-quan"}
	}
	return all
}

// regions are those of the campaign's set, or of the set there is.
func (b *campaignBook) regions() []string {
	if c := b.campaign.Criteria; c != nil && c.Set != nil {
		var all []string
		for _, r := range c.Set.Regions {
			all = append(all, r.Code)
		}
		return all
	}
	return []string{"tdmnpb", "dbsh", "btb", "dhntb", "tn", "dnb", "dbscl"}
}

func rowText(row int) string { return strconv.Itoa(row) }

func absoluteCell(column, row int) string { return "$" + letter(column) + "$" + rowText(row) }
