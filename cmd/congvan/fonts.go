package main

import (
	"errors"

	"congvan/generator/font"

	"github.com/spf13/cobra"
)

// fontFlag is --font-dir of every command that sets pages.
type fontFlag struct{ dir string }

// builtInFonts is the value that asks for the fonts of the program itself.
const builtInFonts = "builtin"

// AddFlags declares the flag.
func (o *fontFlag) AddFlags(c *console, cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.dir, "font-dir", "", c.say(text{
		"thư mục có Times New Roman của cơ quan (times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf); mặc định: của Windows nếu có, không thì phông kèm theo; builtin: luôn dùng phông kèm theo",
		"folder with the office's Times New Roman (times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf); default: that of Windows, else the fonts of the program; builtin: always those",
	}))
	must(cmd.MarkFlagDirname("font-dir"))
}

// family reads the fonts. Windows' own are left alone where they cannot be
// used: nobody asked for them.
func (o *fontFlag) family() (*font.Family, error) {
	switch {
	case o.dir == builtInFonts:
		return font.Serif()
	case o.dir != "":
		family, err := font.Dir(o.dir)
		if err != nil {
			return nil, &failure{
				code:    exitError,
				message: text{"không dùng được phông chữ trong %[1]s", "the fonts in %[1]s cannot be used"},
				args:    []any{o.dir},
				hint:    text{"ghi --font-dir builtin để dùng phông kèm theo chương trình", "--font-dir builtin uses the fonts of the program"},
				cause:   fontReason(err),
			}
		}
		return family, nil
	}
	if dir := font.SystemDir(); dir != "" {
		if family, err := font.Dir(dir); err == nil {
			return family, nil
		}
	}
	return font.Serif()
}

// fontFaults are what may be wrong with a folder of fonts.
var fontFaults = map[font.Fault]text{
	font.NoDir:        {"không mở được thư mục", "the folder cannot be opened"},
	font.Missing:      {"thiếu tệp %[1]s", "the file %[1]s is missing"},
	font.Unreadable:   {"không đọc được tệp %[1]s", "the file %[1]s cannot be read"},
	font.NotTrueType:  {"%[1]s không phải phông TrueType (.ttf)", "%[1]s is no TrueType font (.ttf)"},
	font.Damaged:      {"%[1]s bị hỏng", "%[1]s is damaged"},
	font.NoEmbedding:  {"hãng làm phông không cho nhúng %[1]s vào văn bản", "its maker forbids to embed %[1]s in documents"},
	font.NoVietnamese: {"%[1]s thiếu chữ tiếng Việt: %[2]s", "%[1]s lacks Vietnamese letters: %[2]s"},
}

// fontReason says in both languages why fonts cannot be used.
func fontReason(err error) error {
	var fault *font.DirError
	if !errors.As(err, &fault) {
		return err
	}
	if fault.File == "" {
		return reasonText{text: fontFaults[fault.Kind]}
	}
	return reasonText{fontFaults[fault.Kind], []any{fault.File, fault.Detail}}
}
