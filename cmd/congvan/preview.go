package main

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"congvan/generator"
	"congvan/generator/font"
	"congvan/generator/pdfium"

	"github.com/spf13/cobra"
)

// previewOptions are the flags of preview.
type previewOptions struct {
	out     string
	units   []string
	dpi     int
	open    bool
	contact string // file for the contact sheet; "": none
	draft   bool
	fonts   fontFlag
}

func newPreview(c *console) *cobra.Command {
	o := &previewOptions{}
	cmd := &cobra.Command{
		Use:   c.say(text{"preview [ĐỢT]", "preview [CAMPAIGN]"}),
		Short: c.say(text{"Xem trước văn bản: ảnh từng trang, hoặc mở tệp PDF", "Preview a document: pages as images, or the PDF opened"}),
		Long: c.say(text{
			`Soạn văn bản của một đơn vị và ghi từng trang thành ảnh PNG vào thư mục --out; --open
mở tệp PDF thay vào đó. --contact-sheet ghi trang đầu và trang cuối của mọi đơn vị
trên một ảnh (.png) hoặc một trang PDF (.pdf), để thấy ngay văn bản nào khác thường.`,
			`Makes the document of a unit and writes every page as a PNG image into the folder
--out; --open opens the PDF instead. --contact-sheet writes the first and last page
of all units on one image (.png) or PDF page (.pdf), to see an odd one at a glance.`,
		}),
		Example: `  congvan preview dot-2022 --unit "Quài Tở"
  congvan preview dot-2022 --unit 03289 --open
  congvan preview dot-2022 --contact-sheet tat-ca.png`,
		Args:              arguments(0, 1),
		ValidArgsFunction: completeCampaigns,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPreview(cmd.Context(), c, cmd, o, args)
		},
	}
	o.AddFlags(c, cmd)
	return cmd
}

// AddFlags declares the flags.
func (o *previewOptions) AddFlags(c *console, cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVarP(&o.out, "out", "o", "xem-truoc", c.say(text{"thư mục ghi ảnh", "folder for the images"}))
	f.StringSliceVarP(&o.units, "unit", "u", nil, c.say(text{
		"đơn vị cần xem, theo mã hoặc tên (mặc định: đơn vị đầu danh sách)",
		"the unit to see, by code or name (default: the first of the list)",
	}))
	f.IntVar(&o.dpi, "dpi", 100, c.say(text{"độ phân giải của ảnh, điểm trên một inch", "resolution of the images, dots per inch"}))
	f.BoolVar(&o.open, "open", false, c.say(text{"mở tệp PDF bằng chương trình của máy", "open the PDF in the machine's own program"}))
	f.StringVar(&o.contact, "contact-sheet", "", c.say(text{
		"ghi trang đầu, trang cuối của mọi đơn vị vào một tệp .png hoặc .pdf",
		"write the first and last page of all units to one .png or .pdf",
	}))
	f.BoolVar(&o.draft, "draft", false, c.say(text{"in chữ DỰ THẢO mờ trên mọi trang", "print DỰ THẢO (draft) across every page"}))
	o.fonts.AddFlags(c, cmd)
	must(cmd.MarkFlagDirname("out"))
	must(cmd.MarkFlagFilename("contact-sheet", "png", "pdf"))
	mustComplete(cmd, "dpi")
	must(cmd.RegisterFlagCompletionFunc("unit", completeUnits))
}

// runPreview makes the letters in memory and shows them.
func runPreview(ctx context.Context, c *console, cmd *cobra.Command, o *previewOptions, args []string) error {
	if err := o.check(cmd); err != nil {
		return err
	}
	family, err := o.fonts.family()
	if err != nil {
		return err
	}
	found, err := openCampaign(cmd, args, family)
	if err != nil {
		return err
	}
	if err := c.refuse(found); err != nil {
		return err
	}
	job := generator.Job{Campaign: found.campaign, OutDir: o.out, Draft: o.draft, Fonts: family, Tool: toolVersion()}
	if job.Units, err = o.pick(c, cmd, found); err != nil {
		return err
	}
	letters, err := generator.Letters(job)
	if err != nil {
		return notRun(err)
	}
	p := previewer{c: c, o: o, job: job, letter: letters, family: family}
	if o.contact != "" {
		if err := overInput(cmd, found.inputs, o.contact); err != nil {
			return err
		}
		return p.contactSheet(ctx)
	}
	return p.pages(ctx)
}

func (o *previewOptions) check(cmd *cobra.Command) error {
	if o.dpi < 20 || o.dpi > 600 {
		return wrongUsage(cmd, text{"--dpi phải từ 20 đến 600", "--dpi must be from 20 to 600"})
	}
	switch ext := strings.ToLower(filepath.Ext(o.contact)); {
	case o.contact != "" && ext != ".png" && ext != ".pdf":
		return wrongUsage(cmd, text{
			"--contact-sheet ghi tệp .png hoặc .pdf, không phải «%[1]s»",
			"--contact-sheet writes a .png or .pdf, unlike “%[1]s”",
		}, o.contact)
	case o.out == "":
		return wrongUsage(cmd, text{"--out cần tên một thư mục", "--out needs the name of a folder"})
	}
	return nil
}

// pick finds whose letters are shown: the units named; else all of them on a
// contact sheet, the first otherwise.
func (o *previewOptions) pick(c *console, cmd *cobra.Command, found opened) ([]int, error) {
	units := found.campaign.Units
	switch {
	case len(units) == 0:
		return []int{generator.NoUnit}, nil
	case len(o.units) > 0:
		return pickUnits(c, cmd, found.campaign, o.units)
	case o.contact != "":
		all := make([]int, len(units))
		for i := range all {
			all[i] = i
		}
		return all, nil
	}
	c.note(text{"xem trước %[1]s %[2]s; đơn vị khác: --unit", "preview of %[1]s %[2]s; another: --unit"}, units[0].Code, units[0].Name)
	return []int{0}, nil
}

// previewer shows the letters of a job.
type previewer struct {
	c      *console
	o      *previewOptions
	job    generator.Job
	letter func(ctx context.Context, unit int) ([]byte, error)
	family *font.Family
}

func (p previewer) pages(ctx context.Context) error {
	for _, unit := range p.job.Units {
		content, err := p.letter(ctx, unit)
		if err != nil {
			return notRun(err)
		}
		if p.o.open {
			err = p.show(content, unit)
		} else {
			err = p.images(ctx, content, unit)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// stem names the files of a unit's preview.
func (p previewer) stem(unit int) string {
	if unit == generator.NoUnit {
		return p.job.Campaign.ID
	}
	return p.job.Campaign.Units[unit].FileName()
}

// images writes a PNG for every page.
func (p previewer) images(ctx context.Context, content []byte, unit int) error {
	file, err := pdfium.Open(ctx, content)
	if err != nil {
		return notShown(err)
	}
	defer file.Close()
	for i := range file.PageCount() {
		image, err := pageImage(file, i, p.o.dpi)
		if err != nil {
			return notShown(err)
		}
		path := filepath.Join(p.o.out, fmt.Sprintf("%s-trang-%02d.png", p.stem(unit), i+1))
		if err := putFile(path, image); err != nil {
			return err
		}
		fmt.Fprintln(p.c.out, path)
	}
	return nil
}

func notShown(err error) error {
	return &failure{code: exitError, message: text{"không vẽ được trang", "cannot draw the page"}, cause: err}
}

// show opens the PDF in the program that the machine has for it.
func (p previewer) show(content []byte, unit int) error {
	dir, err := os.MkdirTemp("", "congvan-")
	if err != nil {
		return notRun(err)
	}
	path := filepath.Join(dir, p.stem(unit)+".pdf")
	if err := putFile(path, content); err != nil {
		return err
	}
	fmt.Fprintln(p.c.out, path)
	if err := opener(path).Start(); err != nil {
		return &failure{
			code:    exitError,
			message: text{"máy không có chương trình mở tệp PDF", "the machine has no program that opens a PDF"},
			hint:    text{"tệp nằm ở %[1]s; hoặc bỏ --open để có ảnh từng trang", "the file is %[1]s; without --open you get images"}, hintArgs: []any{path},
			cause: err,
		}
	}
	return nil
}

// opener is how a system opens a file as a double click would.
func opener(path string) *exec.Cmd {
	switch runtime.GOOS {
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	case "darwin":
		return exec.Command("open", path)
	}
	return exec.Command("xdg-open", path)
}

// contactSheet writes the first and last pages of all units.
func (p previewer) contactSheet(ctx context.Context) error {
	dpi := generator.ContactDPI(len(p.job.Units))
	var thumbnails []generator.Thumbnail
	for _, unit := range p.job.Units {
		content, err := p.letter(ctx, unit)
		if err != nil {
			return notRun(err)
		}
		t, err := generator.Thumb(ctx, content, p.title(unit), 2*dpi)
		if err != nil {
			return notShown(err)
		}
		thumbnails = append(thumbnails, t)
	}
	sheet, err := generator.ContactSheet(thumbnails, p.family)
	if err == nil && strings.EqualFold(filepath.Ext(p.o.contact), ".png") {
		sheet, err = asPNG(ctx, sheet, 2*dpi)
	}
	if err != nil {
		return notShown(err)
	}
	if err := putFile(p.o.contact, sheet); err != nil {
		return err
	}
	p.c.print(text{"%[1]s: trang đầu và trang cuối của %[2]d văn bản", "%[1]s: first and last pages of %[2]d documents"}, p.o.contact, len(thumbnails))
	return nil
}

func (p previewer) title(unit int) string {
	if unit == generator.NoUnit {
		return p.job.Campaign.ID
	}
	u := p.job.Campaign.Units[unit]
	return u.Code + " " + u.Name
}

func asPNG(ctx context.Context, content []byte, dpi int) ([]byte, error) {
	file, err := pdfium.Open(ctx, content)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return pageImage(file, 0, dpi)
}

// pageImage is a page, counted from 0, as a PNG file.
func pageImage(file *pdfium.File, page, dpi int) ([]byte, error) {
	img, err := file.Render(page, dpi)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = png.Encode(&b, img)
	return b.Bytes(), err
}
