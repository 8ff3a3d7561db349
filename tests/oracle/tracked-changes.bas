REM Opens each file twice, accepts and rejects all changes, and writes down what can be read then.
Sub Main(folder As String)
  Dim entry As String, docx(1000) As String, found As Integer, i As Integer
  entry = Dir(folder & "/*.docx", 0)
  Do While entry <> ""
    docx(found) = entry
    found = found + 1
    entry = Dir()
  Loop
  For i = 0 To found - 1
    Resolve folder & "/" & docx(i), ".uno:AcceptAllTrackedChanges", "accepted"
    Resolve folder & "/" & docx(i), ".uno:RejectAllTrackedChanges", "rejected"
  Next i
  StarDesktop.terminate()
End Sub

Sub Resolve(path As String, uno As String, outcome As String)
  Dim loadOptions(0) As New com.sun.star.beans.PropertyValue
  Dim noOptions() As New com.sun.star.beans.PropertyValue
  loadOptions(0).Name = "Hidden"
  loadOptions(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, loadOptions())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, uno, "", 0, noOptions())
  fileAccess = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  target = ConvertToURL(path & "." & outcome & ".txt")
  If fileAccess.exists(target) Then fileAccess.kill(target)
  writer = createUnoService("com.sun.star.io.TextOutputStream")
  writer.setOutputStream(fileAccess.openFileWrite(target))
  writer.setEncoding("UTF-8")
  paragraphs = document.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    writer.writeString(paragraph.ParaStyleName & Chr(9) & paragraph.ListLabelString & Chr(9) & WordsOf(paragraph) & Chr(10))
  Loop
  writer.closeOutput()
  document.close(False)
End Sub

Function WordsOf(paragraph) As String
  Dim said As String
  portions = paragraph.createEnumeration()
  Do While portions.hasMoreElements()
    portion = portions.nextElement()
    If portion.TextPortionType = "Footnote" Then
      said = said & "[" & portion.Footnote.String & "]"
    ElseIf portion.TextPortionType = "Text" Then
      said = said & portion.String
    End If
  Loop
  WordsOf = said
End Function
