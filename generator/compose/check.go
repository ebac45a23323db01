package compose

import "congvan/input"

// checkMarkdown reads every inline text of a campaign, so that Markdown the
// format has no place for is reported where the clerk wrote it.
func checkMarkdown(c *input.Campaign) input.Problems {
	var problems input.Problems
	check := func(path, markdown string) {
		_, faults := Inline(markdown)
		for _, f := range faults {
			problems.Add(c.Places.Of(path), f.Code, f.Args...)
		}
	}
	check("dispatch.opening", c.Dispatch.Opening)
	check("dispatch.closing", c.Dispatch.Closing)
	check("dispatch.individual.opening", c.Dispatch.Individual.Opening)
	check("dispatch.individual.closing", c.Dispatch.Individual.Closing)
	for i, b := range c.Dispatch.Bases {
		check(input.Index("dispatch.bases", i), b)
	}
	for i, s := range c.Sections {
		check(input.Index("sections", i)+".title", s.Title)
	}
	for _, a := range c.Assignments() {
		check(a.Path+".text", a.Task.Text)
		check(a.Path+".content", a.Task.Content)
	}
	return problems
}
