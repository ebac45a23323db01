package load_test

// brokenPeriods are campaigns with a mistake in the periods or in the bounds
// of the groups.
var brokenPeriods = []struct {
	name    string
	changes []change
	want    string
}{
	{"period without an ID, own period without name and last day", []change{
		{campaign, "  - id: 2022-Q3\n    due: 05/10/2022", "  - due: 05/10/2022\n  - id: dot-1\n    due: 05/10/2022"},
	}, `
		missing-field campaign.yaml:84:5
		missing-field campaign.yaml:85:5
		missing-field campaign.yaml:85:5
	`},
	{"IDs that cannot be used", []change{
		{campaign, "  - id: 2022-Q3\n", "  - {id: Mot-lan, name: A, cut_off: 1/7/2022, due: 2/7/2022}\n  - {id: kỳ-1, name: A, cut_off: 1/7/2022, due: 2/7/2022}\n  - {id: a.b, name: A, cut_off: 1/7/2022, due: 2/7/2022}\n  - {id: com1, name: A, cut_off: 1/7/2022, due: 2/7/2022}\n  - {id: dot-2022-cuoi-nam-nay, name: A, cut_off: 1/7/2022, due: 2/7/2022}\n  - id: 2022-Q3\n"},
	}, `
		period-reserved campaign.yaml:84:10
		bad-period-id campaign.yaml:85:10
		bad-period-id campaign.yaml:86:10
		bad-period-id campaign.yaml:87:10
		bad-period-id campaign.yaml:88:10
	`},
	{"one period twice", []change{
		{campaign, "id: dot-2", "id: 2022-q3"},
	}, `
		duplicate-code campaign.yaml:86:9
	`},
	{"no such month", []change{
		{campaign, "  - id: 2022-Q3", "  - id: 2022-13"},
	}, `
		missing-field campaign.yaml:84:5
		missing-field campaign.yaml:84:5
	`},
	{"due on no day", []change{
		{campaign, "  - id: 2022-Q3\n    due: 05/10/2022", "  - id: 2022-Q3"},
	}, `
		period-no-due? campaign.yaml:84:5
	`},
	{"due before the quarter ends", []change{
		{campaign, "due: 05/10/2022", "due: 29/9/2022"},
	}, `
		period-due-early? campaign.yaml:85:10
	`},
	{"last day that is none: nothing follows from it", []change{
		{campaign, "cut_off: 14/12/2022", "cut_off: 31/11/2022"},
		{campaign, "id: 2022-Q3", "id: 2023-Q3"},
		{campaign, "due: 05/10/2022", "due: 05/10/2023"},
	}, `
		bad-date campaign.yaml:88:14
	`},
	{"periods in disorder", []change{
		{campaign, "id: 2022-Q3", "id: 2023-Q3"},
		{campaign, "due: 05/10/2022", "due: 05/10/2023"},
	}, `
		period-order? campaign.yaml:86:9
	`},
	{"periods that end on one day", []change{
		{campaign, "id: 2022-Q3", "id: 2022-Q4"},
		{campaign, "due: 05/10/2022", "due: 05/01/2023"},
		{campaign, "  - id: dot-2\n    name: Đợt hai\n    cut_off: 14/12/2022\n    due: 20/12/2022", "  - id: 2022-CN\n    due: 10/01/2023"},
	}, ``},
	{"bounds that rise, of no commune, too high", []change{
		{campaign, "group_bounds: [1]", "group_bounds: [2, 2, 1, 0]"},
	}, `
		bad-group-bounds campaign.yaml:82:18
		bad-group-bounds campaign.yaml:82:21
		bad-group-bounds campaign.yaml:82:27
	`},
}
